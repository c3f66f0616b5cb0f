package io.entrepot.carriereasypost.cases;

import java.util.List;

/** The list of cases. */
public interface ExceptionCases {

    /** Opens the case; does nothing if a case of this fact was opened before. */
    void open(ExceptionCase exceptionCase);

    /** The newest cases with a number below this one. */
    List<OpenCase> newestBelow(long number, int limit);
}
