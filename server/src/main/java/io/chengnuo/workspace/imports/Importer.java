package io.chengnuo.workspace.imports;

import java.util.List;

/** Takes over cases of one kind. */
interface Importer {

    /** Ready to be written: read and checked, nothing done yet. */
    interface Draft {}

    /** Reads a case. Refuses with {@link RowRefused}. */
    Draft read(Case one);

    /** Writes drafts within the running transaction; a result for each, in order. */
    List<Result> write(List<Draft> drafts);
}
