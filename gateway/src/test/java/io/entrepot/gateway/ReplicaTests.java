package io.entrepot.gateway;

import static io.entrepot.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.testing.ProofKey;
import io.entrepot.foundation.testing.TokenIssuer;
import io.entrepot.gateway.redis.RealRedis;
import io.entrepot.gateway.redis.RedisLink;
import java.net.URI;
import java.net.http.HttpResponse;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two gateways behind one address and one Redis: what a thief caught at one is worth nothing at the other. */
class ReplicaTests {

    private static final String ORDER = "/partner/v2/orders/ORD-1";
    private static final URI TARGET = URI.create("https://api.example.test" + ORDER);

    private static RealRedis redis;
    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext other;

    private final ProofKey key = new ProofKey();
    private final String token = TokenIssuer.token(claims ->
            claims.audience("entrepot-gateway").claim("scope", "orders:read").claim("cnf", key.confirmation()));

    @BeforeAll
    static void start() {
        redis = new RealRedis();
        one = replica();
        other = replica();
    }

    @AfterAll
    static void stop() {
        other.close();
        one.close();
        redis.close();
    }

    @BeforeEach
    void reset() {
        Behind.reset();
    }

    @Test
    void refusesAProofThatTheOtherReplicaHasSeen() {
        var proof = key.proof("GET", TARGET, token);

        assertThat(call(one, proof).statusCode()).isEqualTo(200);

        assertProblem(call(other, proof)).is(401, "unauthenticated");
        assertThat(call(other, key.proof("GET", TARGET, token)).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> call(ConfigurableApplicationContext replica, String proof) {
        var edge = new EdgeCalls(replica.getEnvironment());
        return edge.send(edge.to(ORDER)
                .header("Authorization", "DPoP " + token)
                .header("DPoP", proof)
                .header("X-Forwarded-For", "192.0.2.7")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "api.example.test"));
    }

    private static ConfigurableApplicationContext replica() {
        var context = new SpringApplicationBuilder(GatewayApplication.class)
                .initializers(new TokenIssuer(), new Behind())
                .run(
                        "--server.port=0",
                        "--entrepot.security.client.secret=s3cr:t",
                        "--entrepot.usage.kafka=127.0.0.1:1",
                        "--entrepot.usage.every=1d",
                        "--entrepot.lifecycle.watch.every=1d",
                        "--ENTREPOT_TRUSTED_PROXIES=127\\.0\\.0\\.1",
                        "--entrepot.limits.redis.budget=500ms",
                        "--entrepot.limits.redis.url=" + redis.url());
        var link = context.getBean(RedisLink.class);
        Awaitility.await().until(() -> link.connection().isPresent());
        return context;
    }
}
