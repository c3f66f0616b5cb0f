/** Exception cases: what could not be understood, kept until a person or a later fact mends it. */
@NullMarked
package io.entrepot.inventory.cases;

import org.jspecify.annotations.NullMarked;
