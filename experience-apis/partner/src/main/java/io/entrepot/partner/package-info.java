/** The API for partners: it composes what the process APIs know and keeps no state of its own. */
@NullMarked
package io.entrepot.partner;

import org.jspecify.annotations.NullMarked;
