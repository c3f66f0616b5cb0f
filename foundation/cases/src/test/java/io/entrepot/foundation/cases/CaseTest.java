package io.entrepot.foundation.cases;

import io.entrepot.foundation.testing.PostgresAndKafka;
import io.entrepot.foundation.testing.TokenIssuer;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.jdbc.Sql;

/** A test of cases in a small service; all of them share one context and begin without cases. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Dock.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = {PostgresAndKafka.class, TokenIssuer.class})
@Sql(
        statements = {
            "TRUNCATE case_record, case_audit RESTART IDENTITY",
            "DROP TABLE IF EXISTS received",
            "CREATE TABLE received (item text, pieces integer)"
        })
@interface CaseTest {}
