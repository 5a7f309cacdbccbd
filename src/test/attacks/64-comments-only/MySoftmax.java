// later
/* much later */
