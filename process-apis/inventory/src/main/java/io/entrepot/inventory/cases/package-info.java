/** The kinds of cases that stock can be: what could not be understood and waits for a person or a later fact. */
@NullMarked
package io.entrepot.inventory.cases;

import org.jspecify.annotations.NullMarked;
