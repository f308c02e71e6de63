#pragma once
// Threads that do something again and again until they are told to stop, or once when something else takes too long.

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>

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

/// Does `late` unless it is gone within `most`.
class Deadline {
public:
    Deadline(std::chrono::milliseconds most, std::function<void()> late)
        : thread_([this, most, late = std::move(late)] {
              std::unique_lock lock(mutex_);
              if (!kept_in_time_.wait_for(lock, most, [this] { return kept_; })) late();
          }) {}
    ~Deadline() {
        {
            const std::lock_guard lock(mutex_);
            kept_ = true;
        }
        kept_in_time_.notify_all();
        thread_.join();
    }
    Deadline(const Deadline&) = delete;
    Deadline& operator=(const Deadline&) = delete;

private:
    std::mutex mutex_;
    std::condition_variable kept_in_time_;
    bool kept_ = false;
    std::thread thread_;
};

}  // namespace server
