package io.chengnuo.shared.files;

/** Why a file is kept and not handed out. */
public enum Withheld {
    /** A scanner found something in it. */
    INFECTED,
    /** An archive built to harm whoever unpacks it. */
    ARCHIVE,
    /** The scanner did not answer; it is asked again. */
    UNSCANNED
}
