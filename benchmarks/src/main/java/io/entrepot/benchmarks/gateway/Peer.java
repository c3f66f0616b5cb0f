package io.entrepot.benchmarks.gateway;

/** One of those that are compared: what it is called and where it listens. */
record Peer(String name, int port) {

    String address() {
        return "http://127.0.0.1:" + port;
    }
}
