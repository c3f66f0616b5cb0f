package io.entrepot.foundation.testing;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Controller;

/** How classes are called. */
final class NameRules {

    private static final String NAME = "(.*[.$])?";
    private static final String EMPTY_SUFFIX = NAME + "\\w*(Impl|Managers?|Utils?|Common|Base|D[Tt][Oo]|Helpers?)";

    /** A base unit is a term of the business; a base class is not. */
    private static final String EMPTY_PREFIX = NAME + "(Common|Base(?!Unit|Quantity))[A-Z]\\w*";

    private static final String HUNGARIAN_PREFIX = NAME + "I[A-Z][a-z]\\w*";
    private static final String ABSTRACT_PREFIX = NAME + "Abstract[A-Z]\\w*";
    private static final String WORDS_OF_THE_BUSINESS =
            "a name says what a thing is in the business, not that it assists";

    private NameRules() {}

    static ArchRule classesAreNamedByTheBusiness() {
        return CompositeArchRule.of(ArchRuleDefinition.noClasses()
                        .should()
                        .haveNameMatching(EMPTY_SUFFIX)
                        .orShould()
                        .haveNameMatching(EMPTY_PREFIX)
                        .because(WORDS_OF_THE_BUSINESS)
                        .allowEmptyShould(true))
                .and(ArchRuleDefinition.noClasses()
                        .that()
                        .areInterfaces()
                        .should()
                        .haveNameMatching(HUNGARIAN_PREFIX)
                        .because(WORDS_OF_THE_BUSINESS)
                        .allowEmptyShould(true));
    }

    static ArchRule abstractClassesAreNamedByTheBusiness() {
        return ArchRuleDefinition.noClasses()
                .that()
                .haveModifier(JavaModifier.ABSTRACT)
                .should()
                .haveNameMatching(ABSTRACT_PREFIX)
                .because("the keyword says already that it is abstract; " + WORDS_OF_THE_BUSINESS)
                .allowEmptyShould(true);
    }

    static ArchRule controllersAreCalledController() {
        return ArchRuleDefinition.classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .haveSimpleNameEndingWith("Controller")
                .because("one looks for an endpoint by this word")
                .allowEmptyShould(true);
    }

    static ArchRule settingsAreCalledProperties() {
        return CompositeArchRule.of(ArchRuleDefinition.classes()
                        .that()
                        .areAnnotatedWith(ConfigurationProperties.class)
                        .should()
                        .haveSimpleNameEndingWith("Properties")
                        .because("one looks for a setting by this word")
                        .allowEmptyShould(true))
                .and(ArchRuleDefinition.classes()
                        .that()
                        .areAnnotatedWith(ConfigurationProperties.class)
                        .should()
                        .beRecords()
                        .because("settings do not change while a service runs")
                        .allowEmptyShould(true));
    }
}
