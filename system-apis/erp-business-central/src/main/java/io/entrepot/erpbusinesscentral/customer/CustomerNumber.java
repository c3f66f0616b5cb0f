package io.entrepot.erpbusinesscentral.customer;

import java.util.regex.Pattern;

/** The number under which the ERP knows a customer. */
public record CustomerNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._/-]{1,20}");

    public CustomerNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a customer number is 1 to 20 letters, digits or . _ / -");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
