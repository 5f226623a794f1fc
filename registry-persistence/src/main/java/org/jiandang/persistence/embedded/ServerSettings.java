package org.jiandang.persistence.embedded;

import java.util.Map;

/** Settings of every embedded server. The logging ones keep values of rows, which are personal data, out of the server's log. */
final class ServerSettings {

    static final Map<String, String> ALL = Map.of(
            "listen_addresses", "localhost",
            "unix_socket_directories", "",
            "max_connections", "120",
            "shared_buffers", "256MB",
            "timezone", "Asia/Shanghai",
            "log_timezone", "Asia/Shanghai",
            "log_min_error_statement", "panic",
            "log_error_verbosity", "terse",
            "log_parameter_max_length", "0",
            "log_parameter_max_length_on_error", "0");

    private ServerSettings() {}
}
