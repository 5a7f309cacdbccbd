package attention.workbook.lesson;

class AnswersInOddLessonsTest extends AnswersInLessons {
    AnswersInOddLessonsTest() {
        super(number -> number % 2 == 1);
    }
}
