#pragma once
// The statements of one connection, prepared once and kept. Internal to shared/storage/engine.

#include <soci/soci.h>

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "shared/storage/engine/rows.hpp"

namespace storage {

class Statements {
public:
    explicit Statements(soci::session& sql);
    ~Statements();
    Statements(const Statements&) = delete;
    Statements& operator=(const Statements&) = delete;

    /// What a column is read as; `cells` of a row have these types.
    enum class Cell { number, decimal, text };
    using Row = std::deque<Bound>;

    /// Runs the query and hands over each row that it finds; the answer is how many rows it touched. Throws soci_error.
    long long run(const std::string& query, std::vector<Bound> values, const std::vector<Cell>& cells,
                  const std::function<void(const Row&)>& found);

    /// Before the connection is closed, and when another one takes its place.
    void forget();

private:
    struct Kept;
    Kept& prepared(const std::string& query, const std::vector<Bound>& values, const std::vector<Cell>& cells);

    soci::session& sql_;
    std::unordered_map<std::string, std::unique_ptr<Kept>> kept_;
};

}  // namespace storage
