package io.entrepot.foundation.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** A client that asks for something that is not published is found out, whatever it is. */
class ConsumedContractTests {

    private static final ConsumedContract INVENTORY = ConsumedContract.of("process", "inventory", 1);

    @Test
    void acceptsAClientOfWhatIsPublished() {
        assertThatCode(() -> INVENTORY.assertServes(Published.class)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                OtherPath.class,
                OtherMethod.class,
                OtherParameter.class,
                OtherField.class,
                OtherNestedField.class,
                OtherBody.class,
                Nothing.class
            })
    void findsWhatIsNotPublished(Class<?> client) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> INVENTORY.assertServes(client));
    }

    interface Published {
        @GetExchange("/inventory/v1/exceptions")
        Page exceptions(@RequestParam String state);

        @PostExchange("/inventory/v1/exceptions/{id}/discard")
        Entry discard(@PathVariable long id, @RequestBody Reason reason);
    }

    interface OtherPath {
        @GetExchange("/inventory/v1/mistakes")
        Page mistakes();
    }

    interface OtherMethod {
        @PostExchange("/inventory/v1/exceptions")
        Page exceptions();
    }

    interface OtherParameter {
        @GetExchange("/inventory/v1/exceptions")
        Page exceptions(@RequestParam String colour);
    }

    interface OtherField {
        @GetExchange("/inventory/v1/exceptions/{id}")
        Coloured exception(@PathVariable long id);
    }

    interface OtherNestedField {
        @GetExchange("/inventory/v1/exceptions")
        ColouredPage exceptions();
    }

    interface OtherBody {
        @PostExchange("/inventory/v1/exceptions/{id}/discard")
        Entry discard(@PathVariable long id, @RequestBody Coloured reason);
    }

    interface Nothing {
        void call();
    }

    record Page(List<Entry> exceptions, String next) {}

    record Entry(String id, String kind) {}

    record Reason(String reason) {}

    record ColouredPage(List<Coloured> exceptions) {}

    record Coloured(String colour) {}
}
