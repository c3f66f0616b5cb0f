package io.entrepot.foundation.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ObjectArrayAssert;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The API document says of each operation what its rule asks for. */
@GuardedTest
class AccessContractTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void statesTheScopeOfTheRule() {
        assertSecurity("['/things/{number}'].get").containsExactly(Map.of("token", List.of("things:read")));
        assertSecurity("['/things'].post").containsExactly(Map.of("token", List.of("things:write")));
    }

    @Test
    void statesThatAnyTokenWillDo() {
        assertSecurity("['/me'].get").containsExactly(Map.of("token", List.of()));
    }

    @Test
    void statesThatAnOperationIsOpen() {
        assertSecurity("['/hooks/vendor'].post").isEmpty();
    }

    /** The lint refuses an operation that says nothing. */
    @Test
    void saysNothingOfAnOperationThatIsDeniedToAll() {
        assertThat(mvc.get().uri("/v3/api-docs").exchange())
                .bodyJson()
                .doesNotHavePath("$.paths['/unlisted'].get.security")
                .hasPath("$.paths['/unlisted'].get");
    }

    private ObjectArrayAssert<Object> assertSecurity(String operation) {
        return assertThat(mvc.get().uri("/v3/api-docs").exchange())
                .bodyJson()
                .extractingPath("$.paths" + operation + ".security")
                .asArray();
    }
}
