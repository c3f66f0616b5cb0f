package io.entrepot.gateway.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/** Plans change while the gateway runs, but never into something that contradicts itself. */
class PlansFileTests {

    private static final String GOLD = "{version: %d, burst: %d, hour: %d, concurrency: 8}";
    private static final String SILVER = "\n    silver: {version: %d, burst: 10, hour: %d, concurrency: 2}";
    private static final KnownApis APIS = new KnownApis(Set.of("partner"));

    @TempDir
    Path directory;

    private final LocalValidatorFactoryBean validator = new LocalValidatorFactoryBean();
    private Path path;
    private PlansFile file;

    @BeforeEach
    void open() throws IOException {
        validator.afterPropertiesSet();
        path = directory.resolve("plans.yaml");
        write(GOLD.formatted(1, 100, 1_000));
        file = PlansFile.at(path, APIS, validator);
    }

    @Test
    void readsThePlans() {
        assertThat(hour()).isEqualTo(1_000);
    }

    @Test
    void takesAChangeOver() throws IOException {
        write(GOLD.formatted(2, 100, 2_000));

        file.look();

        assertThat(hour()).isEqualTo(2_000);
        assertThat(gold().allowance().version()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{version: 1, burst: 100, hour: 2000, concurrency: 8}",
                "{version: 2, burst: 3000, hour: 2000, concurrency: 8}",
                "{version: 2, burst: 0, hour: 2000, concurrency: 8}",
                "{version: 2, burst: many, hour: 2000, concurrency: 8}",
                "{version: 2, burst: 100, hour: 2000, concurrency: 8, apis: {partners: {burst: 50}}}",
                "[",
                ""
            })
    void keepsTheLastGoodPlans(String changed) throws IOException {
        write(changed);

        file.look();
        assertThat(hour()).isEqualTo(1_000);

        write(GOLD.formatted(3, 100, 3_000));
        file.look();
        assertThat(hour()).isEqualTo(3_000);
    }

    /** Live buckets still have the numbers of the higher version, and would go on with them. */
    @Test
    void refusesAPlanThatComesBackWithALowerVersion() throws IOException {
        write(GOLD.formatted(5, 100, 5_000) + SILVER.formatted(5, 5_000));
        file.look();
        write(GOLD.formatted(6, 100, 6_000));
        file.look();

        write(GOLD.formatted(7, 100, 7_000) + SILVER.formatted(1, 1_000));
        file.look();
        assertThat(hour()).isEqualTo(6_000);

        write(GOLD.formatted(7, 100, 7_000) + SILVER.formatted(6, 1_000));
        file.look();
        assertThat(hour()).isEqualTo(7_000);
    }

    @Test
    void keepsTheLastGoodPlansWhileTheFileIsGone() throws IOException {
        Files.delete(path);

        file.look();

        assertThat(hour()).isEqualTo(1_000);
    }

    @Test
    void doesNotStartWithAnApiThatDoesNotExist() throws IOException {
        write("{version: 1, burst: 100, hour: 1000, concurrency: 8, apis: {partners: {burst: 50}}}");

        assertThatThrownBy(() -> PlansFile.at(path, APIS, validator)).hasMessageContaining("partners");
    }

    @Test
    void doesNotStartWithAContradiction() throws IOException {
        write(GOLD.formatted(1, 2_000, 1_000));

        assertThatThrownBy(() -> PlansFile.at(path, APIS, validator)).isInstanceOf(RuntimeException.class);
    }

    private void write(String gold) throws IOException {
        Files.writeString(path, """
                entrepot.gateway:
                  smallest-plan: gold
                  webhook-plan: gold
                  plans:
                    gold: %s
                """.formatted(gold));
    }

    private Entitlement gold() {
        return file.plans().of(new Consumer("acme", "gold"), "partner");
    }

    private long hour() {
        return gold().allowance().windows().getLast().quota();
    }
}
