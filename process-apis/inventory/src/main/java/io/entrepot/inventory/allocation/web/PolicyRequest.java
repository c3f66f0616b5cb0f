package io.entrepot.inventory.allocation.web;

import io.entrepot.inventory.allocation.Rule;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules of allocation in the order in which they are asked. */
@Schema(name = "AllocationPolicyRequest")
record PolicyRequest(@NotNull @Size(min = 1, max = 50) List<@NotNull @Valid RuleBody> rules) {

    /** One rule. */
    @Schema(name = "AllocationRule")
    record RuleBody(
            @NotNull Rule.Name name,

            @Schema(description = "by name; what is absent has its usual value") @Nullable Map<String, @NotNull BigDecimal> parameters) {

        static RuleBody of(Rule rule) {
            return new RuleBody(rule.name(), rule.parameters());
        }

        Rule toRule() {
            return new Rule(name, parameters == null ? Map.of() : parameters);
        }
    }

    List<Rule> toRules() {
        return rules.stream().map(RuleBody::toRule).toList();
    }
}
