package io.entrepot.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

/** An address space that contradicts itself does not start. */
class GatewayPropertiesTests {

    private static final Map<String, String> GOOD = Map.of(
            "backends.partner.url", "http://127.0.0.1:8101",
            "routes[0].path", "/partner/v2",
            "routes[0].backend", "partner",
            "routes[0].operations[0].path", "/orders",
            "routes[0].operations[0].scopes.GET", "orders:read");

    @Test
    void takesARouteWithItsDefaults() {
        runner().run(context -> {
            var properties = context.getBean(GatewayProperties.class);
            assertThat(properties.routes().getFirst().maximumBody().toKilobytes())
                    .isEqualTo(1024);
            assertThat(properties.backends().values())
                    .singleElement()
                    .satisfies(service -> assertThat(service.concurrency()).isEqualTo(128));
        });
    }

    @Test
    void letsAnOperationTakeALargerBody() {
        runner().withPropertyValues("entrepot.gateway.routes[0].operations[0].maximum-body=8MB")
                .run(context -> {
                    var route =
                            context.getBean(GatewayProperties.class).routes().getFirst();
                    assertThat(route.maximumBodyOf(route.operations().getFirst())
                                    .toMegabytes())
                            .isEqualTo(8);
                    assertThat(route.maximumBody().toMegabytes()).isEqualTo(1);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "routes[0].backend,unknown",
        "routes[0].path,partner/v2",
        "routes[0].path,/partner/v2/",
        "routes[0].operations[0].open,POST",
        "routes[0].operations[0].scopes.FETCH,orders:read",
        "routes[0].operations[0].path,/../x",
        "backends.partner.concurrency,0",
        "backends.partner.url,''",
        "origins.partnr,https://desk.example"
    })
    void refusesAContradiction(String name, String value) {
        runner().withPropertyValues("entrepot.gateway." + name + "=" + value)
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void refusesTwoOperationsWithOnePath() {
        runner().withPropertyValues(
                        "entrepot.gateway.routes[0].operations[1].path=/orders",
                        "entrepot.gateway.routes[0].operations[1].scopes.POST=orders:write")
                .run(context -> assertThat(context).hasFailed());
    }

    private static ApplicationContextRunner runner() {
        var values = GOOD.entrySet().stream()
                .map(entry -> "entrepot.gateway." + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
        return new ApplicationContextRunner()
                .withUserConfiguration(Properties.class)
                .withPropertyValues(values);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(GatewayProperties.class)
    static class Properties {}
}
