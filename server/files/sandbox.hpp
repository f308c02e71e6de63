#pragma once
// From here on this process reads what it has open, computes and writes; whatever else it asks of the kernel is refused.

namespace server {

/// Where the kernel cannot do this, the limits that the process was started with remain.
void keep_to_computing();

/// So much more than the program itself takes; a build with sanitizers takes a great deal. Reads a file: call it before.
void limit_memory(unsigned long long bytes);

}  // namespace server
