package io.entrepot.foundation.events;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.canonical.order.ChannelId;
import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.ShipmentId;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Writes event bodies: identifiers as plain text, absent members left out, unknown members of newer senders ignored. */
public final class CanonicalJson {

    private CanonicalJson() {}

    /** A mapper for event bodies and for aggregates that are stored as documents. */
    public static JsonMapper mapper() {
        return JsonMapper.builder()
                .addModule(identifiers())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
    }

    private static SimpleModule identifiers() {
        var module = new SimpleModule("canonical");
        List.of(
                        OrderId.class,
                        LegId.class,
                        ShipmentId.class,
                        ConsumerId.class,
                        NodeId.class,
                        ItemNumber.class,
                        ChannelId.class)
                .forEach(type -> module.setMixInAnnotation(type, PlainValue.class));
        module.setMixInAnnotation(UnitOfMeasure.class, PlainCode.class);
        module.setMixInAnnotation(Quantity.class, WithoutDerived.class);
        return module;
    }

    private abstract static class PlainValue {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        PlainValue(String unusedValue) {}

        @JsonValue
        abstract String value();
    }

    private abstract static class PlainCode {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        PlainCode(String unusedCode) {}

        @JsonValue
        abstract String code();
    }

    /** Whether a quantity is whole or zero is seen by its amount. */
    @JsonAutoDetect(isGetterVisibility = JsonAutoDetect.Visibility.NONE)
    private interface WithoutDerived {}
}
