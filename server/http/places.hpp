#pragma once
// How many may hold up a worker for long at once: in all, and from one address.

#include <mutex>
#include <string>
#include <unordered_map>

namespace server {

class Places {
public:
    Places(int most, int most_of_one_address) : most_(most), most_of_one_address_(most_of_one_address) {}

    /// False when none is free for this address. What was taken is given back once.
    bool take(const std::string& address);
    void give_back(const std::string& address);

private:
    int most_, most_of_one_address_;
    std::mutex mutex_;
    int taken_ = 0;
    std::unordered_map<std::string, int> taken_by_;  ///< Only who holds any.
};

/// A place, if there was one, for as long as this lives.
class HeldPlace {
public:
    HeldPlace(Places& places, std::string address)
        : places_(places), address_(std::move(address)), granted_(places_.take(address_)) {}
    ~HeldPlace() {
        if (granted_) places_.give_back(address_);
    }
    HeldPlace(const HeldPlace&) = delete;
    HeldPlace& operator=(const HeldPlace&) = delete;
    bool granted() const { return granted_; }

private:
    Places& places_;
    std::string address_;
    bool granted_;
};

}  // namespace server
