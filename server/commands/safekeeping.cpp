// backup, restore and check.

#include <iostream>

#include "server/commands/arguments.hpp"
#include "server/commands/commands.hpp"
#include "server/jobs/backup.hpp"
#include "shared/base/result.hpp"
#include "shared/text/server.hpp"

namespace server {
namespace {

namespace words = text::server;
using base::Result;

base::Error copied_by_postgresql() { return {base::ErrorKind::not_allowed, words::copied_by_postgresql.words(), {}, {}}; }

}  // namespace

Result<int> backup(const Words& given) {
    const auto arguments = TRY(Arguments::parse({{"--data"}, {"--database"}}, given));
    TRY(arguments.expect({words::backup_target.words()}));
    if (arguments.has("--database")) return copied_by_postgresql();
    const auto data = TRY(arguments.required("--data"));
    const auto folder = TRY(DataFolder::look_at(data));
    TRY(check_marks(folder));  // an old backup never takes the place of a newer one
    const auto database = TRY(folder.open_database_as_it_is());
    TRY(check_installation(folder, *database));
    const auto inspection = TRY(with_words_for_damage(make_backup(folder, *database, arguments.at(0))));
    std::cout << words::backup_done(arguments.at(0), inspection.files, inspection.chain.events) << '\n';
    return 0;
}

Result<int> restore(const Words& given) {
    const auto arguments = TRY(Arguments::parse({{"--data"}, {"--database"}, {"--allow-missing", Takes::nothing}}, given));
    TRY(arguments.expect({words::restore_source.words()}));
    if (arguments.has("--database")) return copied_by_postgresql();
    const auto data = TRY(arguments.required("--data"));
    const auto missing = arguments.has("--allow-missing") ? MissingFiles::allow : MissingFiles::refuse;
    const auto inspection = TRY(with_words_for_damage(restore_backup(arguments.at(0), data, missing)));
    for (const auto& problem : inspection.problems) std::cout << problem << '\n';
    std::cout << words::restore_done(data) << '\n';
    return 0;
}

Result<int> check(const Words& given) {
    const auto arguments = TRY(Arguments::parse({{"--data"}, {"--database"}}, given));
    TRY(arguments.expect({}));
    const auto data = TRY(arguments.required("--data"));
    const auto folder = TRY(DataFolder::look_at(data));
    const auto database = TRY(folder.open_database_as_it_is(arguments.value("--database")));
    TRY(check_installation(folder, *database));
    const auto inspection = TRY(with_words_for_damage(inspect(folder, *database)));
    for (const auto& problem : inspection.problems) std::cout << problem << '\n';
    if (!inspection.problems.empty()) return 1;
    std::cout << words::check_done(inspection.files, inspection.chain.events) << '\n';
    return 0;
}

}  // namespace server
