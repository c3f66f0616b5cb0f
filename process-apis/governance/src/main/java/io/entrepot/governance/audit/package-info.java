/** Who did what to the applications and plans of partners. */
@NullMarked
package io.entrepot.governance.audit;

import org.jspecify.annotations.NullMarked;
