#include "server/files/sandbox.hpp"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/utsname.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <fstream>
#include <string_view>
#include <vector>

namespace server {
namespace {

/// A call has another number on each; 0 where this is not known.
unsigned architecture() {
    utsname machine{};
    if (sizeof(void*) != 8 || ::uname(&machine) != 0) return 0;
    const std::string_view name(machine.machine);
    return name == "x86_64" ? AUDIT_ARCH_X86_64 : name == "aarch64" ? AUDIT_ARCH_AARCH64 : 0;
}

/// Of these none opens, starts or sends anything.
constexpr long permitted[] = {
    SYS_read,      SYS_pread64,       SYS_lseek,        SYS_fstat,          SYS_newfstatat,   SYS_write,       SYS_close,
    SYS_mmap,      SYS_munmap,        SYS_mremap,       SYS_mprotect,       SYS_madvise,      SYS_brk,         SYS_futex,
    SYS_getrandom, SYS_clock_gettime, SYS_rt_sigaction, SYS_rt_sigprocmask, SYS_rt_sigreturn, SYS_sigaltstack, SYS_sched_yield,
    SYS_getpid,    SYS_gettid,        SYS_tgkill,       SYS_exit,           SYS_exit_group,
};

}  // namespace

void keep_to_computing() {
    const auto expected = architecture();
    if (expected == 0) return;
    const auto load = [](std::size_t offset) {
        return sock_filter BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<unsigned>(offset));
    };
    const auto answer = [](unsigned value) { return sock_filter BPF_STMT(BPF_RET | BPF_K, value); };
    std::vector<sock_filter> program{
        load(offsetof(seccomp_data, arch)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, expected, 1, 0),
        answer(SECCOMP_RET_KILL_PROCESS),
        load(offsetof(seccomp_data, nr)),
    };
    for (const auto number : permitted) {
        program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(number), 0, 1));
        program.push_back(answer(SECCOMP_RET_ALLOW));
    }
    program.push_back(answer(SECCOMP_RET_ERRNO | EPERM));
    const sock_fprog filter{static_cast<unsigned short>(program.size()), program.data()};
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter, 0, 0);
}

void limit_memory(unsigned long long bytes) {
    unsigned long long pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    const auto all = pages * static_cast<unsigned long long>(::sysconf(_SC_PAGESIZE)) + bytes;
    const rlimit both{static_cast<rlim_t>(all), static_cast<rlim_t>(all)};
    ::setrlimit(RLIMIT_AS, &both);
}

}  // namespace server
