package io.entrepot.foundation.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.service.registry.ImportHttpServices;

/** Who may call whom, read from the groups of HTTP clients, as no service sees another's classes. */
final class LayerRules {

    /** By service (last part of its base package): the groups it may call, as in DESIGN section 2. */
    private static final Map<String, Set<String>> CALLS = Map.of(
            "gateway", Set.of("partner", "service-desk", "developer", "keycloak"),
            "partner", Set.of("inventory", "orders", "visibility", "erp", "warehouse", "carrier"),
            "servicedesk",
                    Set.of(
                            "inventory",
                            "wms-shiphero",
                            "wms-openboxes",
                            "threepl-x12",
                            "storefront-shopify",
                            "carrier-easypost"),
            "orders", Set.of("inventory", "erp", "carrier", "wms-shiphero", "wms-openboxes", "threepl-x12"),
            "inventory", Set.of("erp", "wms-shiphero", "wms-openboxes", "threepl-x12", "storefront-shopify"),
            "developer", Set.of("governance", "visibility", "keycloak"),
            "governance", Set.of(),
            "visibility", Set.of());

    /** A backend is known to its own system API only; it may have several groups, such as easypost-files. */
    private static final Map<String, String> VENDORS = Map.of(
            "erpbusinesscentral", "business-central",
            "wmsshiphero", "shiphero",
            "wmsopenboxes", "openboxes",
            "threeplx12", "third-party-warehouse",
            "storefrontshopify", "shopify",
            "carriereasypost", "easypost");

    private LayerRules() {}

    static ArchRule callsGoDownOneLayer(String basePackage) {
        var service = basePackage.substring(basePackage.lastIndexOf('.') + 1);
        return ArchRuleDefinition.classes()
                .that()
                .resideInAPackage(basePackage + "..")
                .and(importHttpServices())
                .should(callOnlyWhatIsBelow(service))
                .because("calls go down one layer, so that a layer can change without those above it being asked")
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> importHttpServices() {
        return DescribedPredicate.describe("import HTTP services", type -> groups(type).length > 0);
    }

    private static ArchCondition<JavaClass> callOnlyWhatIsBelow(String service) {
        return new ArchCondition<>("call only what is below " + service) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Arrays.stream(groups(type))
                        .filter(group -> !mayCall(service, group))
                        .map(group ->
                                "%s calls group '%s', which %s may not call".formatted(type.getName(), group, service))
                        .forEach(message -> events.add(SimpleConditionEvent.violated(type, message)));
            }
        };
    }

    private static boolean mayCall(String service, String group) {
        var vendor = VENDORS.get(service);
        return vendor == null
                ? CALLS.getOrDefault(service, Set.of()).contains(group)
                : group.equals(vendor) || group.startsWith(vendor + "-");
    }

    private static String[] groups(JavaClass type) {
        if (type.getName().endsWith(".package-info")) {
            return new String[0];
        }
        return AnnotatedElementUtils.getMergedRepeatableAnnotations(type.reflect(), ImportHttpServices.class).stream()
                .map(ImportHttpServices::group)
                .toArray(String[]::new);
    }
}
