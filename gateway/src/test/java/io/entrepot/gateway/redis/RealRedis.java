package io.entrepot.gateway.redis;

import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.TimeUnit;
import redis.embedded.RedisServer;

/** A real Redis of the build, which can be killed, started again, paused and resumed. */
public final class RealRedis implements AutoCloseable {

    private final int port = freePort();
    private RedisServer server = started(port);
    private long pid = askPid();

    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    /** As a crash: no goodbye to anyone. */
    public void kill() {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    public void startAgain() {
        close();
        server = started(port);
        pid = askPid();
    }

    /** The connection stays, but nothing answers. */
    public void pause() {
        signal("-STOP");
    }

    public void resume() {
        signal("-CONT");
    }

    private long askPid() {
        try (var client = RedisClient.create(url());
                var connection = client.connect()) {
            return connection
                    .sync()
                    .info("server")
                    .lines()
                    .filter(line -> line.startsWith("process_id:"))
                    .mapToLong(line -> Long.parseLong(
                            line.substring("process_id:".length()).strip()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void signal(String signal) {
        try {
            var kill = new ProcessBuilder("kill", signal, Long.toString(pid))
                    .inheritIO()
                    .start();
            if (!kill.waitFor(5, TimeUnit.SECONDS) || kill.exitValue() != 0) {
                throw new IllegalStateException("kill " + signal + " " + pid + " failed");
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static RedisServer started(int port) {
        try {
            var server = RedisServer.newRedisServer()
                    .port(port)
                    .setting("bind 127.0.0.1")
                    .setting("save \"\"")
                    .build();
            server.start();
            return server;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
