#include "shared/documents/sheet/temporary.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <memory>
#include <utility>

namespace documents::sheet {
namespace {

thread_local bool* told = nullptr;

struct Closing {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

struct File {
    std::unique_ptr<std::FILE, Closing> unnamed;  ///< Keeps the descriptor open; nothing goes through its buffer.
    bool* lost = nullptr;

    int descriptor() const { return ::fileno(unnamed.get()); }

    ssize_t noticed(ssize_t bytes) const {
        if (bytes < 0 && errno != EINTR && lost) *lost = true;
        return bytes;
    }
};

File& file_of(void* cookie) { return *static_cast<File*>(cookie); }

ssize_t read_from(void* cookie, char* bytes, std::size_t size) {
    return file_of(cookie).noticed(::read(file_of(cookie).descriptor(), bytes, size));
}

ssize_t write_to(void* cookie, const char* bytes, std::size_t size) {
    for (std::size_t at = 0; at < size;) {
        const auto written = file_of(cookie).noticed(::write(file_of(cookie).descriptor(), bytes + at, size - at));
        if (written < 0 && errno != EINTR) return 0;  // as fopencookie() is told of an error
        if (written > 0) at += static_cast<std::size_t>(written);
    }
    return static_cast<ssize_t>(size);
}

int seek_in(void* cookie, off64_t* offset, int whence) {
    const auto at = ::lseek(file_of(cookie).descriptor(), static_cast<off_t>(*offset), whence);
    if (at < 0) return -1;
    *offset = at;
    return 0;
}

int close_it(void* cookie) {
    delete &file_of(cookie);
    return 0;
}

}  // namespace

TellsOfLoss::TellsOfLoss(bool& lost) : before_(std::exchange(told, &lost)) {}
TellsOfLoss::~TellsOfLoss() { told = before_; }

}  // namespace documents::sheet

/// What libxlsxwriter is built to call instead of tmpfile() (build-scripts/third-party): a file without a name.
extern "C" std::FILE* sheet_temporary_file() {
    using namespace documents::sheet;
    auto file = std::make_unique<File>(File{std::unique_ptr<std::FILE, Closing>(std::tmpfile()), told});
    if (!file->unnamed) return nullptr;
    std::FILE* const stream = fopencookie(file.get(), "w+b", {read_from, write_to, seek_in, close_it});
    if (stream) file.release();  // it is the stream's now
    return stream;
}
