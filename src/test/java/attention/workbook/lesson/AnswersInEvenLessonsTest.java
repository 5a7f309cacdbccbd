package attention.workbook.lesson;

class AnswersInEvenLessonsTest extends AnswersInLessons {
    AnswersInEvenLessonsTest() {
        super(number -> number % 2 == 0);
    }
}
