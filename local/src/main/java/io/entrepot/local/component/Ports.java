package io.entrepot.local.component;

import io.entrepot.local.process.StartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The port of everything that listens: the declared one, moved by an offset or by the environment, or any free one. */
public final class Ports {

    private static final String OVERRIDE = "ENTREPOT_PORT_";
    private static final int LOWEST_FREE = 20_000;
    private static final int LOWEST_EPHEMERAL = 32_768;
    private static final int ATTEMPTS = 1000;

    private final Map<String, Integer> actual;

    private Ports(Map<String, Integer> actual) {
        this.actual = Map.copyOf(actual);
    }

    /** {@code ENTREPOT_PORT_GATEWAY=9000} and its like win over the offset. */
    public static Ports declared(Map<String, Integer> declared, int offset, Map<String, String> environment) {
        var actual = new LinkedHashMap<String, Integer>();
        declared.forEach((name, port) -> actual.put(name, override(name, environment, port + offset)));
        return new Ports(actual);
    }

    /** Free ports, so that a test does not meet a platform that already runs. */
    public static Ports free(Map<String, Integer> declared) {
        var sockets = new LinkedHashMap<String, ServerSocket>();
        try {
            declared.keySet().forEach(name -> sockets.put(name, anyFree()));
            var actual = new LinkedHashMap<String, Integer>();
            sockets.forEach((name, socket) -> actual.put(name, socket.getLocalPort()));
            return new Ports(actual);
        } finally {
            sockets.values().forEach(Ports::release);
        }
    }

    /** None of those that systems give to outgoing connections: one could take it before its service listens. */
    private static ServerSocket anyFree() {
        var candidates =
                ThreadLocalRandom.current().ints(LOWEST_FREE, LOWEST_EPHEMERAL).limit(ATTEMPTS);
        return candidates
                .mapToObj(Ports::listenAt)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new StartFailure("There is no free port left on this machine."));
    }

    private static Optional<ServerSocket> listenAt(int port) {
        try {
            return Optional.of(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
        } catch (IOException taken) {
            return Optional.empty();
        }
    }

    public int of(String name) {
        var port = actual.get(name);
        if (port == null) {
            throw new IllegalArgumentException("nothing called " + name + " listens; known are " + actual.keySet());
        }
        return port;
    }

    /** Fails when another program already listens on one of the ports. */
    public void requireFree(Iterable<String> names) {
        for (var name : names) {
            requireFree(name, of(name));
        }
    }

    private static void requireFree(String name, int port) {
        try (var socket = new ServerSocket(port)) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            throw new StartFailure(
                    "Port %d, which %s needs, is in use by another program. End that program, or move all ports: ./run --port-offset 1000"
                            .formatted(port, name),
                    e);
        }
    }

    private static int override(String name, Map<String, String> environment, int port) {
        var variable = OVERRIDE + EnvironmentName.of(name);
        var value = environment.get(variable);
        if (value == null) {
            return port;
        }
        if (!value.matches("\\d{1,5}")) {
            throw new StartFailure(variable + " is not a port number: " + value);
        }
        return Integer.parseInt(value);
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new StartFailure("A free port could not be released.", e);
        }
    }
}
