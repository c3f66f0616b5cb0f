package io.entrepot.foundation.security;

import io.entrepot.foundation.testing.TokenIssuer;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/** A test of the small guarded service; all of them share one context. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = GuardedApplication.class,
        properties = {
            "spring.config.import=classpath:entrepot-web.yaml",
            "entrepot.security.audience=entrepot-process",
            "spring.application.name=things"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TokenIssuer.class)
@interface GuardedTest {}
