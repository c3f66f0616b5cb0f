package io.entrepot.developer.application;

import io.entrepot.canonical.order.ConsumerId;

/**
 * Who acts for a partner.
 *
 * @param plan the partner's plan, which its applications get too
 * @param name of the person, or of the program where none signed in
 */
public record Developer(ConsumerId partner, String plan, String name) {}
