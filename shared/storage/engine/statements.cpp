#include "shared/storage/engine/statements.hpp"

namespace storage {
namespace {

/// Far more than there are queries; only searches make new ones, by the number of their words.
constexpr std::size_t kept_max = 400;

/// Values of other types are another statement.
std::string key_of(const std::string& query, const std::vector<Bound>& values) {
    std::string key = query;
    for (const auto& each : values) key += static_cast<char>('0' + each.index());
    return key;
}

Bound empty_cell(Statements::Cell cell) {
    switch (cell) {
        case Statements::Cell::number: return 0LL;
        case Statements::Cell::decimal: return 0.0;
        case Statements::Cell::text: return std::string{};
    }
    return {};
}

}  // namespace

struct Statements::Kept {
    explicit Kept(soci::session& sql) : statement(sql) {}

    // What the statement is bound to stays where it is.
    std::deque<Bound> values{};
    Row row{};
    std::deque<soci::indicator> states{};
    soci::statement statement;
};

Statements::Statements(soci::session& sql) : sql_(sql) {}
Statements::~Statements() = default;

void Statements::forget() { kept_.clear(); }

Statements::Kept& Statements::prepared(const std::string& query, const std::vector<Bound>& values,
                                       const std::vector<Cell>& cells) {
    auto key = key_of(query, values);
    if (const auto found = kept_.find(key); found != kept_.end()) return *found->second;
    if (kept_.size() >= kept_max) kept_.clear();
    auto kept = std::make_unique<Kept>(sql_);
    kept->values.assign(values.begin(), values.end());
    for (const auto cell : cells) {
        auto& place = kept->row.emplace_back(empty_cell(cell));
        auto& state = kept->states.emplace_back(soci::i_ok);
        std::visit([&](auto& value) { kept->statement.exchange(soci::into(value, state)); }, place);
    }
    for (auto& each : kept->values) {
        std::visit([&](auto& value) { kept->statement.exchange(soci::use(value)); }, each);
    }
    kept->statement.alloc();
    kept->statement.prepare(query);
    kept->statement.define_and_bind();
    return *kept_.emplace(std::move(key), std::move(kept)).first->second;
}

long long Statements::run(const std::string& query, std::vector<Bound> values, const std::vector<Cell>& cells,
                          const std::function<void(const Row&)>& found) {
    auto& kept = prepared(query, values, cells);
    for (std::size_t i = 0; i < values.size(); ++i) {
        std::visit([&](auto& to) { to = std::get<std::remove_reference_t<decltype(to)>>(std::move(values[i])); }, kept.values[i]);
    }
    try {
        if (cells.empty()) {
            kept.statement.execute(true);
            return kept.statement.get_affected_rows();
        }
        kept.statement.execute(false);
        // To the end, always: what is half read would hold its moment of the data.
        while (kept.statement.fetch()) {
            for (std::size_t i = 0; i < kept.row.size(); ++i) {
                if (kept.states[i] != soci::i_ok) kept.row[i] = empty_cell(cells[i]);
            }
            found(kept.row);
        }
        return 0;
    } catch (...) {
        kept_.erase(key_of(query, values));
        throw;
    }
}

}  // namespace storage
