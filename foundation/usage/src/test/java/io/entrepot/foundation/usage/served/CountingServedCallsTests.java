package io.entrepot.foundation.usage.served;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.usage.StatusClass;
import io.entrepot.foundation.usage.Batch;
import io.entrepot.foundation.usage.Tally;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** A call is counted for the program that calls, under the name that its operation has in the contract. */
class CountingServedCallsTests {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private static final ServedOperation LIST = new ServedOperation("orders", 1, "listOrders");
    private static final ServedOperation READ = new ServedOperation("orders", 1, "read");

    private final Tally<ServedCall> tally = new Tally<>(3, ServedCall::overflow);
    private final MockMvcTester mvc = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new Orders())
            .addInterceptors(new CountingServedCalls(tally, Clock.fixed(NOON, ZoneOffset.UTC)))
            .build());

    /** Some operations of a version, and one that belongs to none. */
    @RestController
    static class Orders {

        @Operation(operationId = "listOrders")
        @GetMapping("/orders/v1/orders")
        String list() {
            return "";
        }

        @GetMapping("/orders/v1/orders/{id}")
        String read(@PathVariable String id) {
            if (id.equals("none")) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            return id;
        }

        @PostMapping("/hooks/vendor")
        String hook() {
            return "";
        }
    }

    @BeforeEach
    void partnerCalls() {
        callsAs("partner");
    }

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void countsByProgramOperationStatusAndDay() {
        get("/orders/v1/orders");
        get("/orders/v1/orders/1");
        get("/orders/v1/orders/2");
        callsAs("service-desk");
        get("/orders/v1/orders/none");

        assertThat(tally.take())
                .containsOnly(
                        Map.entry(call("program:partner", LIST, StatusClass.SUCCESSFUL), 1L),
                        Map.entry(call("program:partner", READ, StatusClass.SUCCESSFUL), 2L),
                        Map.entry(call("program:service-desk", READ, StatusClass.CLIENT_ERROR), 1L));
    }

    @Test
    void countsOnlyWhatBelongsToAVersion() {
        mvc.post().uri("/hooks/vendor").exchange();
        get("/orders/v1/nothing");

        assertThat(tally.take()).isEmpty();
    }

    @Test
    void tellsNobodysNameWhereNoneWasProven() {
        SecurityContextHolder.clearContext();

        get("/orders/v1/orders");

        assertThat(consumers()).containsExactly("anonymous");
    }

    @Test
    void keepsTheOperationWhereThereAreTooManyPrograms() {
        for (int program = 0; program < 9; program++) {
            callsAs("program-" + program);
            get("/orders/v1/orders");
        }

        var told = ServedCall.told("orders", "process", new Batch<>("1", NOON, NOON, tally.take()));

        assertThat(told.source()).isEqualTo("orders");
        assertThat(told.counts())
                .hasSize(4)
                .allSatisfy(count -> assertThat(count.operation()).isEqualTo("listOrders"))
                .allSatisfy(count -> assertThat(count.layer()).isEqualTo("process"))
                .anySatisfy(count -> {
                    assertThat(count.consumer()).isEqualTo("overflow");
                    assertThat(count.calls()).isEqualTo(6);
                });
    }

    private static void callsAs(String program) {
        var token = Jwt.withTokenValue("t")
                .header("alg", "RS256")
                .claim("azp", program)
                .build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));
    }

    private void get(String path) {
        mvc.get().uri(path).exchange();
    }

    private Set<String> consumers() {
        return tally.take().keySet().stream().map(ServedCall::consumer).collect(Collectors.toSet());
    }

    private static ServedCall call(String consumer, ServedOperation operation, StatusClass status) {
        return new ServedCall(consumer, operation, status, 20786);
    }
}
