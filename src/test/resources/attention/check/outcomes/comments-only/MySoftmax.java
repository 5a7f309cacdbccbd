// later

/* class MySoftmax {} */
