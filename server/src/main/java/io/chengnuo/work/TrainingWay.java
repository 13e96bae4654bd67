package io.chengnuo.work;

/** How knowledge was passed on. */
enum TrainingWay {
    ON_SITE,
    PHONE,
    VIDEO,
    DOCUMENT
}
