#pragma once
// How many may hold up a worker for long at once: in all, and of one address or account.

#include <mutex>
#include <string>
#include <unordered_map>

namespace server {

class Places {
public:
    Places(int most, int most_of_one) : most_(most), most_of_one_(most_of_one) {}

    /// False when none is free for this one. What was taken is given back once.
    bool take(const std::string& whose);
    void give_back(const std::string& whose);

private:
    int most_, most_of_one_;
    std::mutex mutex_;
    int taken_ = 0;
    std::unordered_map<std::string, int> taken_by_;  ///< Only who holds any.
};

/// A place, if there was one, for as long as this lives.
class HeldPlace {
public:
    HeldPlace(Places& places, std::string whose) : places_(places), whose_(std::move(whose)), granted_(places_.take(whose_)) {}
    ~HeldPlace() {
        if (granted_) places_.give_back(whose_);
    }
    HeldPlace(const HeldPlace&) = delete;
    HeldPlace& operator=(const HeldPlace&) = delete;
    bool granted() const { return granted_; }

private:
    Places& places_;
    std::string whose_;
    bool granted_;
};

}  // namespace server
