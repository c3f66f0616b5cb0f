package io.entrepot.gateway;

import io.entrepot.foundation.testing.TokenIssuer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test of the whole edge over real connections; all of them share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.http.clients.read-timeout=3s",
            "spring.http.serviceclient.keycloak.read-timeout=2s",
            "entrepot.security.client.secret=s3cr:t",
            "entrepot.usage.kafka=127.0.0.1:1",
            "entrepot.usage.every=1d",
            "entrepot.lifecycle.watch.every=1d",
            "entrepot.sessions.client-secret=scr:3ens",
            "ENTREPOT_CLIENT_CERTIFICATE_FIELD=true",
            "ENTREPOT_TRUSTED_PROXIES=127\\.0\\.0\\.2",
            "entrepot.gateway.backends.partner.concurrency=4",
            "server.tomcat.connection-timeout=1s",
            "entrepot.gateway.origins.service-desk=https://desk.example",
            "entrepot.gateway.pace.grace=1500ms",
            "entrepot.gateway.backends.service-desk.concurrency=128",
            "entrepot.gateway.plans.wide.version=1",
            "entrepot.gateway.plans.wide.burst=1000",
            "entrepot.gateway.plans.wide.concurrency=128",
            "entrepot.gateway.plans.tiny.version=1",
            "entrepot.gateway.plans.tiny.burst=2",
            "entrepot.gateway.plans.tiny.day=2",
            "entrepot.gateway.plans.tiny.concurrency=2",
            "entrepot.gateway.plans.narrow.version=1",
            "entrepot.gateway.plans.narrow.burst=100",
            "entrepot.gateway.plans.narrow.concurrency=1"
        })
@ContextConfiguration(initializers = {TokenIssuer.class, Behind.class})
@Import(EdgeCalls.class)
@interface GatewayTest {}
