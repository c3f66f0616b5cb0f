package io.entrepot.benchmarks.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import io.entrepot.foundation.testing.TokenIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Starts the service, Redis, an issuer of tokens and the peers, all on this machine with ports of their own. */
final class Arena implements AutoCloseable {

    private static final List<String> JVM = List.of("-Xms512m", "-Xmx512m", "-XX:+UseParallelGC");
    private static final String ANSWER = """
            {"items":[{"item":"SKU-0001","available":190,"unit":"EA","nodes":[{"node":"ATL","available":70,"fresh":true,"asOf":"2026-11-29T09:00:00Z","age":"PT2S"},{"node":"DFW","available":50,"fresh":true,"asOf":"2026-11-29T09:00:00Z","age":"PT2S"},{"node":"SEA","available":70,"fresh":true,"asOf":"2026-11-29T09:00:00Z"}]}]}""";

    private final Path repository;
    private final Path folder;
    private final Children children;
    private final int service = freePort();
    private final int redis = freePort();

    Arena(Path repository, Path folder) {
        this.repository = repository.toAbsolutePath().normalize();
        this.folder = folder.toAbsolutePath().normalize();
        this.children = new Children(this.folder);
    }

    /** A token that all peers accept, of a partner on the plan gold. */
    static String token() {
        return TokenIssuer.partnerToken("entrepot-gateway", "acme-retail", "availability:read");
    }

    /** In bytes; plain letters only. */
    static int answerLength() {
        return ANSWER.strip().length();
    }

    Peer nginx() {
        var peer = new Peer("nginx, proxying alone", freePort());
        var values = Map.<String, Object>of(
                "folder", folder, "service", service, "port", peer.port(), "answer", ANSWER.strip());
        var settings = Template.write("nginx.conf", folder, values);
        children.start(
                "nginx", peer.port(), Map.of(), List.of("nginx", "-p", folder.toString(), "-c", settings.toString()));
        return peer;
    }

    Peer haproxy() {
        var peer = new Peer("HAProxy, token and stick table", freePort());
        var values = Map.<String, Object>of(
                "service", service, "port", peer.port(), "issuer", TokenIssuer.issuer(), "key", publicKey());
        var settings = Template.write("haproxy.cfg", folder, values);
        children.start("haproxy", peer.port(), Map.of(), List.of("haproxy", "-db", "-f", settings.toString()));
        return peer;
    }

    Peer stock() {
        var peer = new Peer("stock Spring Cloud Gateway", freePort());
        var environment = Map.of(
                "STOCK_PORT", Integer.toString(peer.port()),
                "STOCK_REDIS", redisAddress(),
                "STOCK_ISSUER", TokenIssuer.issuer(),
                "STOCK_BACKEND", "http://127.0.0.1:" + service);
        startJava("stock", peer, environment, "benchmarks/stock-gateway/target/stock-gateway-0.1.0-SNAPSHOT.jar");
        return peer;
    }

    Peer ours() {
        var peer = new Peer("Entrepot's gateway", freePort());
        var plans = Template.write("plans.yaml", folder, Map.of());
        var environment = Map.of(
                "SERVER_PORT", Integer.toString(peer.port()),
                "ENTREPOT_PARTNER_URL", "http://127.0.0.1:" + service,
                "ENTREPOT_KEYCLOAK_URL", TokenIssuer.issuer().replace("/realms/entrepot", ""),
                "ENTREPOT_CLIENT_SECRET", "measured",
                "ENTREPOT_REDIS_URL", redisAddress(),
                "ENTREPOT_PLANS_FILE", plans.toString());
        startJava("gateway", peer, environment, "gateway/target/gateway-0.1.0-SNAPSHOT.jar");
        return peer;
    }

    void startRedis() {
        children.start(
                "redis",
                redis,
                Map.of(),
                List.of("redis-server", "--port", Integer.toString(redis), "--save", "", "--bind", "127.0.0.1"));
    }

    private String redisAddress() {
        return "redis://127.0.0.1:" + redis;
    }

    private void startJava(String name, Peer peer, Map<String, String> environment, String jar) {
        var words = new java.util.ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(JVM);
        words.addAll(List.of("-jar", repository.resolve(jar).toString()));
        children.start(name, peer.port(), environment, words);
    }

    /** The issuer's key in the form that HAProxy reads. */
    private Path publicKey() {
        try {
            var certificates = URI.create(TokenIssuer.issuer() + "/protocol/openid-connect/certs");
            var keys = JWKSet.load(certificates.toURL());
            return Files.writeString(
                    folder.resolve("issuer.pem"),
                    pem(keys.getKeys().getFirst().toRSAKey().toRSAPublicKey()));
        } catch (IOException | ParseException | JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String pem(PublicKey key) {
        var encoded = Base64.getMimeEncoder().encodeToString(key.getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + encoded + "\n-----END PUBLIC KEY-----\n";
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    @Override
    public void close() {
        children.close();
    }
}
