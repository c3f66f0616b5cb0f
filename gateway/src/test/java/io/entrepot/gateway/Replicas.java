package io.entrepot.gateway;

import io.entrepot.foundation.testing.TokenIssuer;
import io.entrepot.gateway.redis.RealRedis;
import io.entrepot.gateway.redis.RedisLink;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two gateways with the settings of production behind one address and one Redis, started once for all tests. */
final class Replicas {

    static final RealRedis REDIS = new RealRedis();
    static final ConfigurableApplicationContext ONE = started();
    static final ConfigurableApplicationContext OTHER = started();

    private Replicas() {}

    private static ConfigurableApplicationContext started() {
        var context = new SpringApplicationBuilder(GatewayApplication.class)
                .initializers(new TokenIssuer(), new Behind())
                .run(
                        "--server.port=0",
                        "--spring.http.clients.read-timeout=60s", // a busy machine decides no test
                        "--entrepot.security.client.secret=s3cr:t",
                        "--entrepot.usage.kafka=127.0.0.1:1",
                        "--entrepot.usage.every=1d",
                        "--entrepot.lifecycle.watch.every=1d",
                        "--entrepot.sessions.client-secret=scr:3ens",
                        "--ENTREPOT_TRUSTED_PROXIES=127\\.0\\.0\\.1",
                        "--entrepot.gateway.plans.wide.version=1",
                        "--entrepot.gateway.plans.wide.burst=1000",
                        "--entrepot.gateway.plans.wide.concurrency=200",
                        "--entrepot.limits.redis.budget=1s",
                        "--entrepot.limits.redis.url=" + REDIS.url());
        var link = context.getBean(RedisLink.class);
        Awaitility.await().pollInSameThread().until(() -> link.connection().isPresent());
        return context;
    }
}
