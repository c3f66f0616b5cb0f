package io.entrepot.developer;

import io.entrepot.foundation.testing.TokenIssuer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test of the whole service; all of them share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = {"spring.http.clients.read-timeout=2s", "entrepot.developer.approvals.every=1d"})
@AutoConfigureMockMvc
@ContextConfiguration(initializers = {TokenIssuer.class, Upstreams.class, PlayedRealm.class})
@Import(DeveloperCalls.class)
@interface DeveloperTest {}
