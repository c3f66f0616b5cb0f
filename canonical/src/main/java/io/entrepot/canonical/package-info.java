/** The published language of Entrepot: what every service must mean the same by. */
@NullMarked
package io.entrepot.canonical;

import org.jspecify.annotations.NullMarked;
