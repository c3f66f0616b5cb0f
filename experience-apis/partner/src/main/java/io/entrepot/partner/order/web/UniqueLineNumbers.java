package io.entrepot.partner.order.web;

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
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** No line number occurs twice; every repetition is named. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = UniqueLineNumbers.Validator.class)
@interface UniqueLineNumbers {

    String message() default "is used by an earlier line";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reports each line that repeats the number of an earlier one. */
    class Validator implements ConstraintValidator<UniqueLineNumbers, List<@Nullable LineJson>> {

        @Override
        public boolean isValid(@Nullable List<@Nullable LineJson> lines, ConstraintValidatorContext context) {
            var repeated = lines == null ? List.<Integer>of() : repeated(lines);
            if (!repeated.isEmpty()) {
                context.disableDefaultConstraintViolation();
                repeated.forEach(index -> report(index, context));
            }
            return repeated.isEmpty();
        }

        private static List<Integer> repeated(List<@Nullable LineJson> lines) {
            var seen = new HashSet<Integer>();
            return IntStream.range(0, lines.size())
                    .filter(index -> isRepeated(lines.get(index), seen))
                    .boxed()
                    .toList();
        }

        private static boolean isRepeated(@Nullable LineJson line, Set<Integer> seen) {
            return line != null && line.lineNumber() != null && !seen.add(line.lineNumber());
        }

        private static void report(int index, ConstraintValidatorContext context) {
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("lineNumber")
                    .inIterable()
                    .atIndex(index)
                    .addConstraintViolation();
        }
    }
}
