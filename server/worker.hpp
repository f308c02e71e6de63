#pragma once
// A thread that does something again and again until it is told to stop.

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace server {

class Worker {
public:
    Worker(std::chrono::milliseconds pause, std::function<void()> work)
        : pause_(pause), work_(std::move(work)), thread_([this] { run(); }) {}
    ~Worker() {
        {
            const std::lock_guard lock(mutex_);
            stopping_ = true;
        }
        wakes_.notify_all();
        thread_.join();
    }
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

private:
    void run() {
        std::unique_lock lock(mutex_);
        while (!stopping_) {
            lock.unlock();
            work_();
            lock.lock();
            wakes_.wait_for(lock, pause_, [this] { return stopping_; });
        }
    }

    std::chrono::milliseconds pause_;
    std::function<void()> work_;
    std::mutex mutex_;
    std::condition_variable wakes_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace server
