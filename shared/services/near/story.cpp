#include "shared/services/near/story.hpp"

#include "shared/crypto/crypto.hpp"
#include "shared/storage/identity/sessions.hpp"

namespace services {
namespace {

constexpr const char* client = "demo";

}  // namespace

using base::Result;

Storyteller::Storyteller(storage::Database& database, const Ports& ports)
    : database_(database),
      now_(ports.clock.now()),
      dispatcher_(database, {clock_, ports.files, passwords_, ports.seal_keys, ports.settings}) {
    add_routes(dispatcher_);
}

Result<void> Storyteller::enter(const std::string& account_id, const std::string& person, base::Instant at) {
    clock_.set(at);
    token_ = crypto::random_token();
    return database_.write([&](storage::Connection& db) -> Result<void> {
        storage::identity::insert_session(db, {crypto::digest_hex(token_), account_id, at, at, {}, client, person, {}});
        return base::done();
    });
}

Result<void> Storyteller::send(const std::string& upload_id, const std::string& bytes) {
    const auto permit = TRY(dispatcher_.begin_upload(caller(), upload_id));
    auto& stored = stored_[crypto::digest_hex(bytes)];
    if (stored.sha256.empty() || permit.kind != FileKind::pdf) {
        const auto incoming = TRY(dispatcher_.ports().files.begin(permit.kind, permit.size_bytes));
        TRY(incoming->write(bytes));
        stored = TRY(incoming->finish());
    }
    TRY(dispatcher_.finish_upload(permit, stored));
    return base::done();
}

Caller Storyteller::caller() const { return {token_, {}, client}; }

}  // namespace services
