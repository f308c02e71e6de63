#include "shared/documents/sheet/archive.hpp"

#include <minizip/unzip.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "shared/documents/sheet/refusals.hpp"
#include "shared/text/sheets.hpp"

namespace documents::sheet {
namespace {

namespace words = text::sheets;

constexpr std::uint64_t name_bytes_max = 512;
constexpr std::uint64_t ratio_counts_from = 1024 * 1024;  // a small file may be all blanks
constexpr unsigned encrypted_flag = 1;

/// Bytes in memory as minizip reads a file.
struct Memory {
    std::string bytes{};
    std::uint64_t at = 0;
    bool fell_short = false;  ///< minizip takes what is not there for zeros unless it is told.
};

Memory& memory(void* stream) { return *static_cast<Memory*>(stream); }

void* open_memory(void* opaque, const void*, int) { return opaque; }

uLong read_memory(void*, void* stream, void* out, uLong size) {
    auto& from = memory(stream);
    const auto count = std::min<std::uint64_t>(size, from.bytes.size() - from.at);
    std::memcpy(out, from.bytes.data() + from.at, static_cast<std::size_t>(count));
    from.at += count;
    from.fell_short = from.fell_short || count < size;
    return static_cast<uLong>(count);
}

uLong write_nothing(void*, void*, const void*, uLong) { return 0; }
ZPOS64_T tell_memory(void*, void* stream) { return memory(stream).at; }

long seek_memory(void*, void* stream, ZPOS64_T offset, int origin) {
    auto& in = memory(stream);
    const std::uint64_t from = origin == ZLIB_FILEFUNC_SEEK_SET ? 0 : origin == ZLIB_FILEFUNC_SEEK_CUR ? in.at : in.bytes.size();
    const auto to = from + offset;
    if (to < from || to > in.bytes.size()) return -1;
    in.at = to;
    return 0;
}

int close_nothing(void*, void*) { return 0; }
int error_of_memory(void*, void* stream) { return memory(stream).fell_short ? 1 : 0; }

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_name(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return small(x) == small(y); });
}

struct Span {
    std::uint64_t first = 0, end = 0;
};

/// One stretch of the file given out as several entries is how a small archive unpacks to a vast one.
bool overlap(std::vector<Span> spans) {
    std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.first < b.first; });
    for (std::size_t i = 1; i < spans.size(); ++i) {
        if (spans[i].first < spans[i - 1].end) return true;
    }
    return false;
}

/// The current entry's place among the others; read raw, so that nothing is unpacked yet.
base::Result<Span> span_of_current(unzFile file, std::uint64_t packed_bytes) {
    int method = 0;
    if (unzOpenCurrentFile2(file, &method, nullptr, 1) != UNZ_OK) return refused(words::damaged, "local header");
    const auto first = unzGetCurrentFileZStreamPos64(file);
    unzCloseCurrentFile(file);
    if (first + packed_bytes < first) return refused(words::damaged, "size of an entry");
    return Span{first, first + packed_bytes};
}

base::Result<Entry> current_entry(unzFile file) {
    unz_file_info64 info{};
    unz64_file_pos place{};
    if (unzGetCurrentFileInfo64(file, &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK ||
        unzGetFilePos64(file, &place) != UNZ_OK) {
        return refused(words::damaged, "directory");
    }
    if ((info.flag & encrypted_flag) != 0) return refused(words::encrypted, "encrypted entry");
    if (info.size_filename > name_bytes_max) return refused(words::unusual, "name of an entry");
    std::array<char, name_bytes_max> name{};
    if (unzGetCurrentFileInfo64(file, nullptr, name.data(), name.size(), nullptr, 0, nullptr, 0) != UNZ_OK) {
        return refused(words::damaged, "directory");
    }
    return Entry{std::string(name.data(), info.size_filename), info.compressed_size, info.uncompressed_size,
                 place.pos_in_zip_directory, place.num_of_file};
}

}  // namespace

struct Archive::State {
    Limits limits{};
    Memory memory{};
    unzFile file = nullptr;
    std::vector<Entry> entries{};
    std::uint64_t unpacked_bytes = 0;

    explicit State(const Limits& given) : limits(given) {}
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() {
        if (file) unzClose(file);
    }
};

Archive::Archive(std::unique_ptr<State> state) : state_(std::move(state)) {}
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;
Archive::~Archive() = default;

const Limits& Archive::limits() const { return state_->limits; }

base::Result<Archive> Archive::of_bytes(std::string bytes, const Limits& limits) {
    auto state = std::make_unique<State>(limits);
    state->memory.bytes = std::move(bytes);
    zlib_filefunc64_def functions{open_memory, read_memory,   write_nothing,   tell_memory,
                                  seek_memory, close_nothing, error_of_memory, &state->memory};
    state->file = unzOpen2_64("", &functions);
    return opened(std::move(state));
}

base::Result<Archive> Archive::of_file(const std::string& path, const Limits& limits) {
    auto state = std::make_unique<State>(limits);
    state->file = unzOpen64(path.c_str());
    return opened(std::move(state));
}

base::Result<Archive> Archive::opened(std::unique_ptr<State> state) {
    const auto file = state->file;
    unz_global_info64 about{};
    if (!file || unzGetGlobalInfo64(file, &about) != UNZ_OK || about.number_entry == 0)
        return refused(words::damaged, "no directory");
    if (about.number_entry > state->limits.entries) return refused(words::too_large, "entries");
    std::vector<Span> spans;
    auto step = unzGoToFirstFile(file);
    for (; step == UNZ_OK; step = unzGoToNextFile(file)) {
        auto entry = TRY(current_entry(file));
        spans.push_back(TRY(span_of_current(file, entry.packed_bytes)));
        const auto twin = std::any_of(state->entries.begin(), state->entries.end(),
                                      [&](const Entry& other) { return same_name(other.name, entry.name); });
        if (twin) return refused(words::unusual, "two entries of one name");
        state->entries.push_back(std::move(entry));
    }
    if (step != UNZ_END_OF_LIST_OF_FILE) return refused(words::damaged, "directory");
    if (overlap(std::move(spans))) return refused(words::unusual, "entries overlap");
    return Archive(std::move(state));
}

const Entry* Archive::find(std::string_view name) const {
    const auto& entries = state_->entries;
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const Entry& each) { return same_name(each.name, name); });
    return found == entries.end() ? nullptr : &*found;
}

base::Result<void> Archive::read(const Entry& entry, const TakeBytes& take) {
    const auto file = state_->file;
    const unz64_file_pos place{entry.directory_place, entry.number};
    if (unzGoToFilePos64(file, &place) != UNZ_OK || unzOpenCurrentFile(file) != UNZ_OK) {
        return refused(words::damaged, "entry " + entry.name);
    }
    // Given up half-way, the next opening closes it.
    const auto& limits = state_->limits;
    std::array<char, 64 * 1024> buffer{};
    std::uint64_t bytes = 0;
    while (true) {
        const auto count = unzReadCurrentFile(file, buffer.data(), static_cast<unsigned>(buffer.size()));
        if (count < 0) return refused(words::damaged, "entry " + entry.name);
        if (count == 0) break;
        bytes += static_cast<std::uint64_t>(count);
        state_->unpacked_bytes += static_cast<std::uint64_t>(count);
        const bool swollen = bytes > ratio_counts_from && bytes / limits.ratio > entry.packed_bytes;
        if (bytes > limits.entry_bytes || state_->unpacked_bytes > limits.total_bytes || swollen) {
            return refused(words::too_large, "entry " + entry.name);
        }
        TRY(take(std::string_view(buffer.data(), static_cast<std::size_t>(count))));
    }
    // minizip looks at the checksum only when as many bytes came as the archive says.
    if (bytes != entry.bytes || unzCloseCurrentFile(file) != UNZ_OK) return refused(words::damaged, "entry " + entry.name);
    return base::done();
}

}  // namespace documents::sheet
