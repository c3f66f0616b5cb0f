package io.entrepot.foundation.testing.lineage;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A call that is seen and not declared fails the test that saw it. */
class DeclaredCallsTests {

    private final DeclaredCalls calls = DeclaredCalls.of("erp-business-central");

    @Test
    void acceptsWhatIsDeclared() {
        assertThatCode(() -> calls.assertDeclared(
                        "GET", "/t/api/v2.0/companies(c1)/items?%24filter=number%20eq%20%27S-1%27&%24top=5"))
                .doesNotThrowAnyException();
        assertThatCode(() -> calls.assertDeclared("PATCH", "/t/api/v2.0/companies(c1)/salesOrderLines(l-1)"))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAnotherFilter() {
        assertThatThrownBy(() -> calls.assertDeclared("GET", "/t/api/v2.0/companies(c1)/items?$filter=colour eq 'red'"))
                .hasMessageContaining("colour");
    }

    @Test
    void refusesAnotherOperation() {
        assertThatThrownBy(() -> calls.assertDeclared("DELETE", "/t/api/v2.0/companies(c1)/items(i-1)"))
                .hasMessageContaining("is in backend-use.yaml");
    }
}
