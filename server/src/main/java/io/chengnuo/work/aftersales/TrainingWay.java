package io.chengnuo.work.aftersales;

/** How knowledge was passed on. */
enum TrainingWay {
    ON_SITE,
    PHONE,
    VIDEO,
    DOCUMENT
}
