package io.entrepot.orders.order.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Each line of an order has its own number. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = UniqueLineNumbers.Check.class)
@interface UniqueLineNumbers {

    String message() default "must have unique line numbers";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks for a repeated number. */
    final class Check implements ConstraintValidator<UniqueLineNumbers, List<OrderPlacement.Line>> {

        @Override
        public boolean isValid(@Nullable List<OrderPlacement.Line> lines, ConstraintValidatorContext context) {
            if (lines == null) {
                return true;
            }
            var seen = new HashSet<Integer>();
            return lines.stream().allMatch(line -> line == null || seen.add(line.lineNumber()));
        }
    }
}
