package io.entrepot.local.component;

import io.entrepot.local.process.StartFailure;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;

/** Stands in for a component that somebody else runs; it only has to answer. */
public record External(String name, String variable) implements Component {

    private static final int TIMEOUT_MILLIS = 5_000;

    @Override
    public List<String> waitsFor() {
        return List.of();
    }

    @Override
    public String start(Site site) {
        var address = site.environment().getOrDefault(variable, "");
        try (var socket = new Socket()) {
            socket.connect(socketAddress(address), TIMEOUT_MILLIS);
        } catch (IOException | IllegalArgumentException e) {
            throw new StartFailure("%s=%s does not answer: %s".formatted(variable, address, e.getMessage()), e);
        }
        return "external, " + address;
    }

    /** Understands JDBC and HTTP addresses, and lists of {@code host:port} of which it asks the first. */
    static InetSocketAddress socketAddress(String address) {
        var first = address.split(",", -1)[0].replaceFirst("^jdbc:", "");
        var uri = URI.create(first.contains("://") ? first : "tcp://" + first);
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("it names no host");
        }
        return new InetSocketAddress(uri.getHost(), uri.getPort() < 0 ? standardPort(uri.getScheme()) : uri.getPort());
    }

    private static int standardPort(String scheme) {
        return switch (scheme) {
            case "http" -> 80;
            case "https" -> 443;
            case "postgresql" -> 5432;
            default -> throw new IllegalArgumentException("it names no port");
        };
    }
}
