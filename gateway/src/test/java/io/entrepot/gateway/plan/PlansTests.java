package io.entrepot.gateway.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.Jwt;

/** Plans that contradict themselves do not start, and each consumer finds its own. */
class PlansTests {

    private static final Map<String, String> GOOD = Map.of(
            "smallest-plan", "bronze",
            "webhook-plan", "webhooks",
            "plans.gold.version", "3",
            "plans.gold.burst", "100",
            "plans.gold.hour", "1000",
            "plans.gold.concurrency", "8",
            "plans.bronze.version", "1",
            "plans.bronze.burst", "10",
            "plans.bronze.concurrency", "2");

    private static final Map<String, String> SINGLED_OUT =
            Map.of("plans.gold.apis.partner.burst", "20", "plans.gold.apis.hooks.concurrency", "3");

    private static final Map<String, String> WEBHOOKS =
            Map.of("plans.webhooks.version", "1", "plans.webhooks.burst", "30", "plans.webhooks.concurrency", "4");

    private static final KnownApis APIS = new KnownApis(Set.of("partner", "portal", "hooks"));

    @Test
    void findsThePlanOfAConsumer() {
        withPlans(plans -> {
            var entitlement = plans.of(new Consumer("acme", "gold"), "portal");

            assertThat(entitlement.concurrency()).isEqualTo(8);
            assertThat(entitlement.allowance().key()).isEqualTo("v1:gold:all:acme");
            assertThat(entitlement.allowance().version()).isEqualTo(3);
            assertThat(entitlement.allowance().windows())
                    .extracting(Window::quota)
                    .containsExactly(100L, 1000L);
        });
    }

    @Test
    void countsAnApiThatIsSingledOutByItself() {
        withPlans(plans -> {
            var allowance = plans.of(new Consumer("acme", "gold"), "partner").allowance();

            assertThat(allowance.key()).isEqualTo("v1:gold:api:acme:partner");
            assertThat(allowance.windows()).extracting(Window::quota).containsExactly(20L, 1000L);
        });
    }

    @ParameterizedTest
    @CsvSource({"portal,8", "partner,8", "hooks,3"})
    void letsAnApiBeInWorkAsOftenAsIsStatedForIt(String api, int concurrency) {
        withPlans(plans -> {
            var entitlement = plans.of(new Consumer("acme", "gold"), api);

            assertThat(entitlement.concurrency()).isEqualTo(concurrency);
            assertThat(entitlement.policies()).contains("\"concurrency\";q=" + concurrency + ";");
        });
    }

    @ParameterizedTest
    @CsvSource({"''", "platinum"})
    void givesTheSmallestPlanToWhomeverHasNone(String plan) {
        withPlans(plans -> assertThat(
                        plans.of(new Consumer("acme", plan), "partner").plan())
                .isEqualTo("bronze"));
    }

    @Test
    void keepsTheCountsOfTwoPlansApart() {
        withPlans(plans -> assertThat(plans.of(new Consumer("acme", "gold"), "portal")
                        .allowance()
                        .key())
                .isNotEqualTo(plans.of(new Consumer("acme", "bronze"), "portal")
                        .allowance()
                        .key()));
    }

    @Test
    void letsNoNameReachIntoAnotherKey() {
        withPlans(plans -> assertThat(plans.of(new Consumer("acme:partner", "gold"), "portal")
                        .allowance()
                        .key())
                .isEqualTo("v1:gold:all:acme%3Apartner"));
    }

    @Test
    void countsWebhooksByService() {
        withPlans(plans ->
                assertThat(plans.ofWebhooks("wms").allowance().key()).isEqualTo("v1:webhooks:all:service%3Awms"));
    }

    @Test
    void countsByPartnerAndElseByPersonOrProgramAndNeverTakesOneForAnother() {
        assertThat(Consumer.of(token("azp", "portal", "partner", "acme", "plan", "gold")))
                .isEqualTo(new Consumer("acme", "gold"));
        assertThat(Consumer.of(token("azp", "acme", "scope", "x"))).isEqualTo(new Consumer("program:acme", ""));
        assertThat(Consumer.of(token("azp", "screens", "sid", "s", "sub", "acme")))
                .isEqualTo(new Consumer("person:acme", ""));
        assertThat(Consumer.of(token("azp", "screens", "sid", "s", "sub", "7", "partner", "acme")))
                .isEqualTo(new Consumer("acme", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "plans.gold.burst,0",
        "plans.gold.burst,1001",
        "plans.gold.hour,0",
        "plans.gold.day,999",
        "plans.gold.concurrency,0",
        "plans.gold.version,0",
        "plans.gold.version,''",
        "plans.gold.apis.partner.burst,2000",
        "plans.gold.apis.partner.hour,0",
        "plans.gold.apis.partner.concurrency,0",
        "smallest-plan,platinum",
        "smallest-plan,''",
        "webhook-plan,none"
    })
    void refusesAContradiction(String name, String value) {
        runner().withPropertyValues("entrepot.gateway." + name + "=" + value)
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void refusesToSingleOutAnApiThatDoesNotExistAndNamesThoseThatDo() {
        runner().withPropertyValues("entrepot.gateway.plans.bronze.apis.portl.burst=5")
                .run(context -> assertThatThrownBy(() -> new Plans(context.getBean(PlansProperties.class), APIS))
                        .hasMessage("plan bronze singles out the API portl, which does not exist; "
                                + "there are hooks, partner, portal"));
    }

    private static void withPlans(java.util.function.Consumer<Plans> test) {
        runner().run(context -> test.accept(new Plans(context.getBean(PlansProperties.class), APIS)));
    }

    private static Jwt token(String... claims) {
        var token = Jwt.withTokenValue("t").header("alg", "RS256");
        for (var at = 0; at < claims.length; at += 2) {
            token.claim(claims[at], claims[at + 1]);
        }
        return token.build();
    }

    private static ApplicationContextRunner runner() {
        return new ApplicationContextRunner()
                .withUserConfiguration(Properties.class)
                .withPropertyValues(values(GOOD))
                .withPropertyValues(values(SINGLED_OUT))
                .withPropertyValues(values(WEBHOOKS));
    }

    private static String[] values(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(entry -> "entrepot.gateway." + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(PlansProperties.class)
    static class Properties {}
}
